namespace FollowUpKit;

/// <summary>A value that a command changes or leaves as it is: null can be given too.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    internal Optional(T value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether it is given.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the default where it is not given.</summary>
    public T? Value { get; }

    /// <summary>Whether both are given with equal values, or neither is given.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is given and the other not, or the values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    internal T? Or(T? current) => HasValue ? Value : current;
}
