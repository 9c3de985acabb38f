using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// The ERP's own key of a sale, as text. Converts from string, int, long and Guid, each with one fixed text: numbers in
/// invariant decimal digits, a Guid in its 36 lower-case characters. Compared ordinally.
/// In JSON it is its text, as a value and as a key of a dictionary.
/// </summary>
[JsonConverter(typeof(OperationIdJsonConverter))]
[TypeConverter(typeof(OperationIdTypeConverter))]
public sealed record OperationId
#if NET8_0_OR_GREATER
    : IParsable<OperationId>
#endif
{
    /// <summary>A key that is text.</summary>
    /// <param name="value">From 1 to 128 code points on one line, not blank.</param>
    /// <exception cref="ArgumentException">The text is not a valid key.</exception>
    public OperationId(string value) => Value = Guard.Against.BadText(value, TextRule.Identifier, nameof(value));

    private OperationId() => Value = "";

    /// <summary>The key as text.</summary>
    public string Value { get; private init; }

    /// <summary>A key that is text.</summary>
    /// <param name="operationId">From 1 to 128 code points on one line, not blank.</param>
    /// <exception cref="ArgumentException">The text is not a valid key. The error names <c>operationId</c>, as every member does that takes a key.</exception>
    public static implicit operator OperationId(string operationId) => Checked(operationId, nameof(operationId));

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
    /// <exception cref="ArgumentException">The text is not a valid key.</exception>
    public static OperationId FromString(string value) => Checked(value, nameof(value));

    /// <summary>A key that is a number.</summary>
    /// <param name="value">The number.</param>
    public static OperationId FromInt64(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A key that is a Guid.</summary>
    /// <param name="value">The Guid.</param>
    public static OperationId FromGuid(Guid value) => new(value.ToString("D"));

    /// <summary>A key that is text, such as a part of the route of a web request.</summary>
    /// <param name="s">From 1 to 128 code points on one line, not blank.</param>
    /// <param name="provider">Not used: a key is the same in every culture.</param>
    /// <exception cref="FormatException">The text is not a valid key.</exception>
    public static OperationId Parse(string s, IFormatProvider? provider = null) => TryParse(Guard.Against.Null(s), provider, out var id)
        ? id
        : throw new FormatException("The text is not the key of a sale: it must have from 1 to 128 characters on one line, and not be blank.");

    /// <summary>A key that is text, if the text is a valid key.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: a key is the same in every culture.</param>
    /// <param name="result">The key; null when the text is not a valid key.</param>
    /// <returns>Whether the text is a valid key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true), MaybeNullWhen(false)] out OperationId result)
    {
        result = s is not null && TextRule.Identifier.Problem(s) is null ? new OperationId(s) : null;
        return result is not null;
    }

    /// <summary>The key as text.</summary>
    public override string ToString() => Value;

    /// <summary>A key as it is stored, which may be older than the checks of this type.</summary>
    internal static OperationId Stored(string value) => new() { Value = value };

    private static OperationId Checked(string value, string parameterName) => Stored(Guard.Against.BadText(value, TextRule.Identifier, parameterName));
}
