using Microsoft.Extensions.Options;

namespace FollowUpKit;

/// <summary>Lets a container refuse to start with options that are not valid.</summary>
internal sealed class FollowUpKitOptionsValidation : IValidateOptions<FollowUpKitOptions>
{
    public ValidateOptionsResult Validate(string? name, FollowUpKitOptions options)
    {
        var problems = options.Problems().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
