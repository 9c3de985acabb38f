using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>A kind of problem: its name and its status.</summary>
internal sealed record ProblemKind(string Name, int Status)
{
    public static readonly ProblemKind Validation = new("validation", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind CrossOrigin = new("cross_origin", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind NotAuthorized = new("not_authorized", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind NotFound = new("not_found", StatusCodes.Status404NotFound);
    public static readonly ProblemKind Refused = new("refused", StatusCodes.Status409Conflict);
    public static readonly ProblemKind VersionConflict = new("version_conflict", StatusCodes.Status412PreconditionFailed);
    public static readonly ProblemKind TooLarge = new("too_large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind JsonRequired = new("json_required", StatusCodes.Status415UnsupportedMediaType);
    public static readonly ProblemKind KeyReused = new("key_reused", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Unexpected = new("unexpected", StatusCodes.Status500InternalServerError);
    public static readonly ProblemKind Unavailable = new("unavailable", StatusCodes.Status503ServiceUnavailable);
    public static readonly ProblemKind OutcomeUnknown = new("outcome_unknown", StatusCodes.Status503ServiceUnavailable);

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        Validation, CrossOrigin, NotAuthorized, NotFound, Refused, VersionConflict, TooLarge, JsonRequired, KeyReused, Unexpected, Unavailable, OutcomeUnknown,
    ];

    public Problem In(CultureInfo culture, string? detail = null) => new(
        $"urn:followupkit:problem:{Name}", Words.Get($"Problem_{Name}_title", culture), Status, detail ?? Words.Get($"Problem_{Name}_detail", culture));
}
