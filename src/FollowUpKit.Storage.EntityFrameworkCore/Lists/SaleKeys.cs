using System.Globalization;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The keys of sales that have a fixed text.</summary>
internal static class SaleKeys
{
    private static readonly Type[] Known = [typeof(string), typeof(int), typeof(long), typeof(Guid)];

    /// <exception cref="ArgumentException">There is no fixed text for keys of the type.</exception>
    public static void Require(Type key)
    {
        if (!Known.Contains(key))
            throw new ArgumentException($"A key of type {key} does not become an {nameof(OperationId)}: it must be string, int, long or Guid.", nameof(key));
    }

    /// <summary>The text of a key, as an <see cref="OperationId"/> has it.</summary>
    public static string TextOf<TKey>(TKey key)
        where TKey : notnull => Convert.ToString(key, CultureInfo.InvariantCulture)!;

    /// <summary>A key that none sorts before.</summary>
    public static TKey Least<TKey>()
        where TKey : notnull => (TKey)(
            typeof(TKey) == typeof(string) ? ""
            : typeof(TKey) == typeof(int) ? int.MinValue
            : typeof(TKey) == typeof(long) ? long.MinValue
            : (object)Guid.Empty);
}
