using System.Collections;
using System.Reflection;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;

namespace FollowUpKit.Tests;

/// <summary>A row of which any part is missing is refused with the documented error, or served where the part may be missing.</summary>
public sealed class MissingPartTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Worked out again by the core, whatever is stored.</summary>
    private static readonly string[] Derived = [nameof(OperationSnapshot.SearchText)];

    /// <summary>A withdrawn sale refuses the command by a rule; one that is not serves it.</summary>
    private static readonly Type?[] Served = [null, typeof(FollowUpRuleException)];

    /// <summary>A sale that only its chain makes visible is not visible without it.</summary>
    private static readonly Type?[] Refused = [typeof(InvalidSnapshotException), typeof(FollowUpRuleException)];

    /// <summary>Every part of a snapshot with everything in it, by its path.</summary>
    public static TheoryData<string> Paths { get; } = [.. Parts(Full()).Select(part => part.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Restore_PartMissing_RefusedUnlessItMayBe(string path)
    {
        var snapshot = Full();
        var part = Parts(snapshot).Single(found => found.Path == path);
        part.Clear();

        var thrown = Record.Exception(() => SalesOperation.Restore(snapshot));

        Assert.Equal(part.MayBeMissing ? null : typeof(InvalidSnapshotException), thrown?.GetType());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task ExecuteAsync_PartMissing_RefusedUnlessItMayBe(string path)
    {
        var snapshot = Full();
        var part = Parts(snapshot).Single(found => found.Path == path);
        part.Clear();
        var office = new Office(new OneRowStore(snapshot));
        var seller = office.Of("ana", scope: new VisibilityScope(agents: ["beto"]), authorizer: new Allowing());

        var thrown = await Record.ExceptionAsync(() => seller.ExecuteAsync(new DescribeOperation(Office.Sale).WithExpectedVersion(snapshot.Version)));

        Assert.Contains(thrown?.GetType(), part.MayBeMissing ? Served : Refused);
    }

    private static OperationSnapshot Full()
    {
        var chase = Given.Nothing()
            .Do(Some.Opening.WithTitle("Pump").WithCustomer("C-1").WithFirst(Some.Draft()))
            .Do(Some.Result().WithOutcome("high").WithNext(new FollowUpDraft("Call", Due.At(Some.March(12), 10, 0))
                .WithKind("call").WithDetails("Price").WithReminders(Reminder.At(Some.March(11).At(new(9, 0))))))
            .Do(new ConcludeOperation(Chase.Id, "won").WithResult(new ResultEntry(Some.Today.At(new(8, 45)), "Signed")));
        var snapshot = chase.Sale.ToSnapshot();
        snapshot.Withdrawal = new() { At = Chase.Start, By = "ana", Reason = "Entered twice" };
        snapshot.FollowUps =
        [
            .. snapshot.FollowUps,
            snapshot.FollowUps[1] with { Number = 3, Result = null, Cancellation = new() { At = Chase.Start, By = "ana", Reason = "By mail" } },
            snapshot.FollowUps[1] with { Number = 4, Result = null, Agent = "beto", Reminders = [] },
        ];
        return snapshot;
    }

    private static IEnumerable<Part> Parts(object owner, string prefix = "")
    {
        foreach (var property in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsPart))
        {
            var path = prefix + property.Name;
            var mayBeMissing = Derived.Contains(property.Name) || Nullability.Create(property).ReadState == NullabilityState.Nullable;
            if (property.GetValue(owner) is not { } value) continue;
            yield return new Part(path, mayBeMissing, () => property.SetValue(owner, null));
            if (value is IList items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    var place = i;
                    yield return new Part($"{path}[{i}]", MayBeMissing: false, () => property.SetValue(owner, Without(items, place)));
                    foreach (var part in Parts(items[i]!, $"{path}[{i}].")) yield return part;
                }
            }
            else if (value is not string)
            {
                foreach (var part in Parts(value, $"{path}.")) yield return part;
            }
        }
    }

    /// <summary>A list with a hole in it.</summary>
    private static Array Without(IList items, int place)
    {
        var copy = Array.CreateInstance(items[place]!.GetType(), items.Count);
        items.CopyTo(copy, 0);
        copy.SetValue(null, place);
        return copy;
    }

    private static bool IsPart(PropertyInfo property) =>
        property.CanWrite && !property.PropertyType.IsValueType && property.GetIndexParameters().Length == 0;

    private sealed record Part(string Path, bool MayBeMissing, Action Clear);

    private sealed class Allowing : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => Task.FromResult(true);
    }

    /// <summary>A store of the host's own with one row, as it is.</summary>
    private sealed class OneRowStore(OperationSnapshot snapshot) : IOperationStore
    {
        public bool OwnsTransaction => true;

        public bool ServesConcurrentCalls => true;

        public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
            Task.FromResult<StoredOperation?>(new StoredOperation(snapshot));

        public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
