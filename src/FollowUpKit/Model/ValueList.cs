using System.Collections;

namespace FollowUpKit;

/// <summary>An immutable list that is equal to another with equal items in the same order.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    public static ValueList<T> Empty { get; } = new(Array.Empty<T>());

    public ValueList(IEnumerable<T> items) => _items = [.. items];

    private ValueList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public ValueList<T> Add(T item)
    {
        var items = new T[_items.Length + 1];
        _items.CopyTo(items, 0);
        items[_items.Length] = item;
        return new(items);
    }

    public ValueList<T> Replace(int index, T item)
    {
        var items = (T[])_items.Clone();
        items[index] = item;
        return new(items);
    }

    public bool Equals(ValueList<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => _items.Length == 0 ? 0 : _items[_items.Length - 1]!.GetHashCode();

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
