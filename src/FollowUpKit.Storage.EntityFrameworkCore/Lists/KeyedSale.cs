using System.Linq.Expressions;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>A sale of the host with its key, and that as the text of an <see cref="OperationId"/>.</summary>
internal sealed class KeyedSale<TSale, TKey>
{
    public TSale Sale { get; set; } = default!;

    public TKey Key { get; set; } = default!;

    public string Operation { get; set; } = "";

    /// <summary>Makes them of sales.</summary>
    public static Expression<Func<TSale, KeyedSale<TSale, TKey>>> Of(Expression<Func<TSale, TKey>> key, ModelDialect dialect) =>
        Expression.Lambda<Func<TSale, KeyedSale<TSale, TKey>>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedSale<TSale, TKey>)),
                Bind(nameof(Sale), key.Parameters[0]),
                Bind(nameof(Key), key.Body),
                Bind(nameof(Operation), dialect.TextOf(key.Body))),
            key.Parameters[0]);

    /// <summary>Whether a key sorts behind another, in the order of the host's column.</summary>
    public static Expression<Func<KeyedSale<TSale, TKey>, bool>> IsAfter(TKey other)
    {
        Expression<Func<TKey>> given = () => other;
        return Compared(ExpressionType.GreaterThan, given.Body);
    }

    /// <summary>
    /// Whether a condition holds, as a range of keys from the least one or from null: databases see at once that the latter has
    /// no rows, where SQLite would read all of them to ask a condition of each.
    /// </summary>
    public static Expression<Func<KeyedSale<TSale, TKey>, bool>> If(Expression<Func<bool>> condition, TKey least)
    {
        var nullable = typeof(TKey).IsValueType ? typeof(Nullable<>).MakeGenericType(typeof(TKey)) : typeof(TKey);
        Expression<Func<TKey>> given = () => least;
        var from = Expression.Condition(condition.Body, Expression.Convert(given.Body, nullable), Expression.Constant(null, nullable));
        return Compared(ExpressionType.GreaterThanOrEqual, Expression.Convert(from, typeof(TKey)));
    }

    private static Expression<Func<KeyedSale<TSale, TKey>, bool>> Compared(ExpressionType comparison, Expression other)
    {
        Expression<Func<KeyedSale<TSale, TKey>, TKey>> key = sale => sale.Key;
        var order = Expression.Call(key.Body, typeof(TKey).GetMethod(nameof(IComparable<>.CompareTo), [typeof(TKey)])!, other);
        return Expression.Lambda<Func<KeyedSale<TSale, TKey>, bool>>(
            Expression.MakeBinary(comparison, order, Expression.Constant(0)), key.Parameters);
    }

    private static MemberAssignment Bind(string name, Expression value) => Expression.Bind(typeof(KeyedSale<TSale, TKey>).GetProperty(name)!, value);
}
