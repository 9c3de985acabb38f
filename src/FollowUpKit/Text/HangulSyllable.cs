namespace FollowUpKit;

/// <summary>Korean syllables, which are composed by arithmetic: https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, 3.12.</summary>
internal static class HangulSyllable
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTrailing = 0x11A7;
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    /// <summary>The syllable of a leading consonant and a vowel, or of a syllable without a trailing consonant and one; else null.</summary>
    public static int? Compose(int first, int second)
    {
        var (leading, vowel) = (first - FirstLeading, second - FirstVowel);
        if (leading is >= 0 and < Leadings && vowel is >= 0 and < Vowels) return FirstSyllable + (((leading * Vowels) + vowel) * Trailings);
        var (syllable, trailing) = (first - FirstSyllable, second - BeforeFirstTrailing);
        var isOpen = syllable is >= 0 and < Leadings * Vowels * Trailings && syllable % Trailings == 0;
        return isOpen && trailing is > 0 and < Trailings ? first + trailing : null;
    }
}
