using FsCheck;
using FsCheck.Fluent;

namespace FollowUpKit.Tests;

/// <summary>Text of every kind: letters with and without marks, all planes, halves of pairs, noncharacters, controls, what shows nothing.</summary>
public sealed record AnyText(string Value)
{
    private static readonly string[] Odd =
    [
        "\0", "\t", "\n", "\u0085", "\uD800", "\uDC00", "\uFFFE", "\uFDD0", "\U0010FFFF", "\u200B", "\u200D", "\u2800", "\u202E", "\U000E0041",
        "\u0301", "\u0306", "\u0323", "\u0345", "\u3099", "\u05B0", "\u093C", "\u11A8", "\u1161", "\u1100", "и", "й", "ё", "か", "각", "가", "ß", "İ", "ΐ",
        "%", "_", "'", " ",
    ];

    public static Arbitrary<AnyText> AnyTexts() => Gen.Frequency(
            (3, Gen.Elements(Odd)),
            (2, Gen.Choose(0x20, 0x7E).Select(char.ConvertFromUtf32)),
            (2, Gen.Choose(0xA0, 0xD7FF).Select(char.ConvertFromUtf32)),
            (1, Gen.Choose(0xE000, 0x10FFFF).Select(char.ConvertFromUtf32)))
        .ListOf(12).Select(pieces => new AnyText(string.Concat(pieces))).ToArbitrary();
}
