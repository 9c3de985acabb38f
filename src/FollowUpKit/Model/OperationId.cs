using System.Globalization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// The ERP's own key of a sale, as text. Converts from string, int, long and Guid, each with one fixed text: numbers in
/// invariant decimal digits, a Guid in its 36 lower-case characters. Compared ordinally.
/// </summary>
public sealed record OperationId
{
    /// <summary>A key that is text.</summary>
    /// <param name="value">From 1 to 128 code points on one line, not blank.</param>
    /// <exception cref="ArgumentException">The text is no such key.</exception>
    public OperationId(string value) => Value = Guard.Against.BadText(value, TextRule.Identifier, nameof(value));

    private OperationId() => Value = "";

    /// <summary>The key as text.</summary>
    public string Value { get; private init; }

    /// <summary>A key that is text.</summary>
    /// <param name="value">From 1 to 128 code points on one line, not blank.</param>
    public static implicit operator OperationId(string value) => FromString(value);

    /// <summary>A key that is a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator OperationId(int value) => FromInt64(value);

    /// <summary>A key that is a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator OperationId(long value) => FromInt64(value);

    /// <summary>A key that is a Guid.</summary>
    /// <param name="value">The Guid.</param>
    public static implicit operator OperationId(Guid value) => FromGuid(value);

    /// <summary>A key that is text.</summary>
    /// <param name="value">From 1 to 128 code points on one line, not blank.</param>
    public static OperationId FromString(string value) => new(value);

    /// <summary>A key that is a number.</summary>
    /// <param name="value">The number.</param>
    public static OperationId FromInt64(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A key that is a Guid.</summary>
    /// <param name="value">The Guid.</param>
    public static OperationId FromGuid(Guid value) => new(value.ToString("D"));

    /// <summary>The key as text.</summary>
    public override string ToString() => Value;

    /// <summary>A key as it is stored, which may be older than the checks of this type.</summary>
    internal static OperationId Stored(string value) => new() { Value = value };
}
