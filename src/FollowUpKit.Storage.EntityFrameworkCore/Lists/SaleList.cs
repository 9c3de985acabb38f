using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The sales of a host joined with the operations of a tenant, as they stand at an instant.</summary>
internal sealed class SaleList<TSale, TKey>(
    IQueryable<TSale> sales, DbContext context, string tenant, Expression<Func<TSale, TKey>> key, Instant now, LocalCalendar calendar)
    where TSale : class
    where TKey : notnull
{
    private readonly IQueryable<KeyedSale<TSale, TKey>> _sales =
        sales.Select(KeyedSale<TSale, TKey>.Of(key, ModelDialect.Of(ModelDialect.DialectOf(context.Model))));

    private readonly IQueryable<FollowUpKitOperation> _operations =
        context.Set<FollowUpKitOperation>().AsNoTracking().Where(operation => operation.Tenant == tenant && operation.WithdrawnAt == null);

    /// <summary>All of them, in the order of the host.</summary>
    public IQueryable<SaleFollowUp<TSale>> All() => _sales
        .LeftJoin(
            _operations,
            sale => sale.Operation,
            operation => operation.Operation,
            (sale, operation) => new SaleFollowUp<TSale>
            {
                Sale = sale.Sale,
                Status = operation == null ? FollowUpStatus.NotTracked
                    : operation.ConcludedAt != null ? FollowUpStatus.Concluded
                    : operation.NextOverdueFrom <= now ? FollowUpStatus.Overdue
                    : FollowUpStatus.InProgress,
                NextDueDate = operation!.NextOverdueFrom == null ? null : operation.CurrentDueDate,
                NextDueTime = operation.NextOverdueFrom == null ? null : operation.CurrentDueTime,
                NextDueTimeZone = operation.NextOverdueFrom == null ? null : operation.CurrentTimeZone,
                OverdueFrom = operation.NextOverdueFrom,
                DaysOverdue = DaysOverdue(
                    operation.ConcludedAt != null, operation.CurrentDueDate, operation.CurrentTimeZone, operation.NextOverdueFrom, operation.Branch, now, calendar),
            });

    /// <summary>A page of them, the most overdue first.</summary>
    public IQueryable<SaleFollowUp<TSale>> MostOverdueFirst(int size, SalePlace<TKey>? after) => Page(size, after)
        .Join(_sales, entry => entry.Key, sale => sale.Key, (entry, sale) => new { Entry = entry, sale.Sale })
        .OrderBy(row => row.Entry.IsRest).ThenBy(row => row.Entry.OverdueFrom).ThenBy(row => row.Entry.Operation).ThenBy(row => row.Entry.Key)
        .Select(row => new SaleFollowUp<TSale>
        {
            Sale = row.Sale,
            Status = !row.Entry.IsTracked ? FollowUpStatus.NotTracked
                : row.Entry.IsConcluded ? FollowUpStatus.Concluded
                : row.Entry.OverdueFrom <= now ? FollowUpStatus.Overdue
                : FollowUpStatus.InProgress,
            NextDueDate = row.Entry.IsRest ? null : row.Entry.DueDate,
            NextDueTime = row.Entry.IsRest ? null : row.Entry.DueTime,
            NextDueTimeZone = row.Entry.IsRest ? null : row.Entry.TimeZone,
            OverdueFrom = row.Entry.OverdueFrom,
            DaysOverdue = DaysOverdue(
                row.Entry.IsConcluded, row.Entry.DueDate, row.Entry.TimeZone, row.Entry.OverdueFrom, row.Entry.Branch, now, calendar),
        });

    private static int DaysOverdue(
        bool isConcluded, LocalDate? dueDate, string? zone, Instant? overdueFrom, string? branch, Instant now, LocalCalendar calendar) =>
        !isConcluded && overdueFrom is { } from && dueDate is { } date && zone is not null
            ? StatusRule.DaysOverdue(date, zone, from, now, calendar, branch)
            : 0;

    private IQueryable<PageEntry<TKey>> Page(int size, SalePlace<TKey>? after)
    {
        if (after is { OverdueFrom: null }) return Rest(_sales.Where(KeyedSale<TSale, TKey>.IsAfter(after.Key))).Take(size);
        var pending = Pending(after).Take(size);
        return pending
            .Concat(Rest(_sales.Where(KeyedSale<TSale, TKey>.If(() => pending.Count() < size, SaleKeys.Least<TKey>()))).Take(size))
            .OrderBy(entry => entry.IsRest).ThenBy(entry => entry.OverdueFrom).ThenBy(entry => entry.Operation).ThenBy(entry => entry.Key)
            .Take(size);
    }

    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The database compares, by code point.")]
    private IQueryable<PageEntry<TKey>> Pending(SalePlace<TKey>? after)
    {
        var (from, last) = (after?.OverdueFrom, after is null ? null : SaleKeys.TextOf(after.Key));
        var pending = after is null
            ? _operations.Where(operation => operation.NextOverdueFrom != null)
            : _operations.Where(operation => operation.NextOverdueFrom >= from
                && (operation.NextOverdueFrom > from || operation.Operation.CompareTo(last) > 0));
        return pending
            .Join(_sales, operation => operation.Operation, sale => sale.Operation, (operation, sale) => new { Row = operation, sale.Key })
            .OrderBy(row => row.Row.NextOverdueFrom).ThenBy(row => row.Row.Operation)
            .Select(row => new PageEntry<TKey>
            {
                Key = row.Key,
                IsRest = false,
                Operation = row.Row.Operation,
                IsTracked = true,
                IsConcluded = row.Row.ConcludedAt != null,
                DueDate = row.Row.CurrentDueDate,
                DueTime = row.Row.CurrentDueTime,
                TimeZone = row.Row.CurrentTimeZone,
                Branch = row.Row.Branch,
                OverdueFrom = row.Row.NextOverdueFrom,
            });
    }

    private IQueryable<PageEntry<TKey>> Rest(IQueryable<KeyedSale<TSale, TKey>> sales) => sales
        .LeftJoin(_operations, sale => sale.Operation, operation => operation.Operation, (sale, operation) => new { sale.Key, Row = operation })
        .Where(row => row.Row!.NextOverdueFrom == null)
        .OrderBy(row => row.Key)
        .Select(row => new PageEntry<TKey>
        {
            Key = row.Key,
            IsRest = true,
            Operation = "",
            IsTracked = row.Row != null,
            IsConcluded = row.Row!.ConcludedAt != null,
            DueDate = row.Row.CurrentDueDate,
            DueTime = row.Row.CurrentDueTime,
            TimeZone = row.Row.CurrentTimeZone,
            Branch = row.Row.Branch,
            OverdueFrom = row.Row.NextOverdueFrom,
        });
}
