using System.Collections;
using System.Reflection;
using FollowUpKit.Import;
using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

/// <summary>A call of a public member with one argument that may be refused.</summary>
internal sealed class ArgumentTrial(MethodBase method, ParameterInfo parameter, object? value)
{
    /// <summary>What is wrong with how the argument was refused; null when nothing is.</summary>
    public async Task<string?> ComplaintAsync() => await RefusedAsync() switch
    {
        null or FollowUpRuleException or InvalidSnapshotException or NotSupportedException or TableFileException or ImportMappingException or FollowUpJsonException => null,
        FormatException when value is not null => null,
        ArgumentException refusal when refusal.ParamName == parameter.Name && refusal.Message.Length > 0 => null,
        // A reminder has one of four parts, so that none of them is at fault where all are left out.
        ArgumentException { ParamName: null } when value is null && method.IsConstructor && method.DeclaringType == typeof(Reminder) => null,
        var error => $"{parameter.Name} = {value ?? "null"}: {error.GetType().Name} {error.Message}",
    };

    private async Task<Exception?> RefusedAsync()
    {
        try
        {
            await FinishAsync(Call());
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private object? Call()
    {
        object?[] arguments = [.. method.GetParameters().Select(each => each.Position == parameter.Position ? value : GoodArguments.Of(each))];
        return method is ConstructorInfo constructor
            ? constructor.Invoke(arguments)
            : method.Invoke(method.IsStatic ? null : GoodArguments.Of(method.ReflectedType!), arguments);
    }

    private static async Task FinishAsync(object? answer)
    {
        switch (answer)
        {
            case Task task:
                await task;
                break;
            case IEnumerable list:
                foreach (var item in list) await FinishAsync(item);
                break;
            case IAsyncEnumerable<OperationRow> rows:
                await rows.AnyAsync();
                break;
            case IAsyncEnumerable<FollowUpRow> rows:
                await rows.AnyAsync();
                break;
        }
    }
}
