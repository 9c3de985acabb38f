using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.DatabaseBeside;

/// <summary>What happened to a sale in the ERP, with everything that its command needs: sent again, it must give the same command.</summary>
[JsonDerivedType(typeof(Quoted), "quoted")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Ordered), "ordered")]
internal abstract record SaleEvent(string Sale)
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>A quotation went out.</summary>
    internal sealed record Quoted(string Sale, string Title, string Question, LocalDate Due) : SaleEvent(Sale);

    /// <summary>The customer was called.</summary>
    internal sealed record Answered(string Sale, LocalDateTime At, string Answer, string NextStep, LocalDate NextDue) : SaleEvent(Sale);

    /// <summary>The customer ordered.</summary>
    internal sealed record Ordered(string Sale, LocalDateTime At, string Answer) : SaleEvent(Sale);

    public static SaleEvent Read(string json) => JsonSerializer.Deserialize<SaleEvent>(json, Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>The command that follows from it, and from nothing else.</summary>
    public OperationCommand ToCommand() => this switch
    {
        Quoted quoted => new OpenOperation(quoted.Sale).WithTitle(quoted.Title).WithFirst(new FollowUpDraft(quoted.Question, FollowUpKit.Due.On(quoted.Due))),
        Answered answered => new CaptureResult(answered.Sale, answered.At, answered.Answer)
            .WithNext(new FollowUpDraft(answered.NextStep, FollowUpKit.Due.On(answered.NextDue))),
        Ordered ordered => new ConcludeOperation(ordered.Sale, "won").WithResult(new ResultEntry(ordered.At, ordered.Answer)),
        _ => throw new InvalidOperationException($"No command follows from {GetType().Name}."),
    };
}
