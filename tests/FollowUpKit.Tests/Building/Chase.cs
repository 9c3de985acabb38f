using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>A sale that is chased command by command, without store or clock. All of it happens in Mexico City, six hours behind UTC.</summary>
internal sealed class Chase
{
    public static readonly OperationId Id = "S-1";

    /// <summary>Monday, 2 March 2026, nine o'clock in Mexico City.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 15, 0);

    private FollowUpKitSettings settings = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }.ToSettings();
    private Instant now = Start;
    private string person = "ana";
    private SalesOperation? other;
    private FollowUpPlans plans = FollowUpPlans.None;

    /// <summary>The operation so far; null until it is opened.</summary>
    public SalesOperation? Operation { get; private set; }

    /// <summary>The operation, which was opened.</summary>
    public SalesOperation Sale => Operation ?? throw new InvalidOperationException("The sale is not opened.");

    /// <summary>What was kept of the last command.</summary>
    public AcceptedCommand Accepted { get; private set; } = new();

    /// <summary>The kinds of the changes of the last command, in order.</summary>
    public string Kinds => string.Join(" ", Accepted.Changes.Select(change => change.GetType().Name));

    public FollowUp FollowUp(int number) => Sale.Find(number)!;

    /// <summary>Does what a command says, which must be accepted.</summary>
    public Chase Do(OperationCommand command)
    {
        if (Decide(command, out var decision) is { } refusal) throw new InvalidOperationException(refusal.GetMessage());
        Operation = decision!.After;
        Accepted = decision.Accepted;
        return this;
    }

    /// <summary>Brings the operation from what was stored.</summary>
    public Chase Restore(OperationSnapshot snapshot)
    {
        Operation = SalesOperation.Restore(snapshot);
        return this;
    }

    /// <summary>Why a command would be refused, or null.</summary>
    public RuleViolation? Ask(OperationCommand command) => Decide(command, out _);

    /// <summary>The code of the refusal of a command, or null when it is accepted.</summary>
    public string? CodeOf(OperationCommand command) => Ask(command)?.Code;

    public RuleViolation? Decide(OperationCommand command, out Decision? decision) =>
        Decider.Decide(Operation, command, Context, out decision);

    /// <summary>What a decision knows now.</summary>
    public DecisionContext Context => new(settings, now, person) { Other = other?.ToSnapshot(), Plans = plans };

    /// <summary>Lets the clock say a local date and time in Mexico City.</summary>
    public Chase At(string local) => At(LocalDateTimePattern.GeneralIso.Parse($"{local}:00").Value.WithOffset(Offset.FromHours(-6)).ToInstant());

    public Chase At(Instant instant)
    {
        now = instant;
        return this;
    }

    /// <summary>Lets another person act from now on.</summary>
    public Chase By(string name)
    {
        person = name;
        return this;
    }

    /// <summary>Lets there be another operation, which commands name, from now on.</summary>
    public Chase Beside(SalesOperation sale)
    {
        other = sale;
        return this;
    }

    /// <summary>Lets the host have plans from now on.</summary>
    public Chase With(FollowUpPlans given)
    {
        plans = given;
        return this;
    }

    /// <summary>What rules and plans propose now.</summary>
    public NextStepSuggestion Suggest(Func<NextStepRequest, NextStepRequest>? request = null) =>
        Suggesting.Answer(Sale, request is null ? new NextStepRequest() : request(new NextStepRequest()), Context);

    /// <summary>Changes the options from now on.</summary>
    public Chase With(Action<FollowUpKitOptions> change)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = settings.DefaultTimeZone };
        change(options);
        settings = options.ToSettings() with { Rules = settings.Rules };
        return this;
    }

    /// <summary>Changes the rules from now on.</summary>
    public Chase With(Action<FollowUpRules> change)
    {
        var rules = settings.Rules.Copy();
        change(rules);
        settings = settings with { Rules = rules };
        return this;
    }

    /// <summary>Puts another operation in its place, as it comes from a store.</summary>
    public Chase Restored(Action<OperationSnapshot> change)
    {
        var snapshot = Sale.ToSnapshot();
        change(snapshot);
        Operation = SalesOperation.Restore(snapshot);
        return this;
    }
}
