using System.Globalization;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Cultures with other calendars, digits, decimal signs and letters. Where the machine does not know one, it stands for the invariant one.</summary>
internal static class Cultures
{
    public static readonly string[] All = ["th-TH", "ar-SA", "fa-IR", "tr-TR", "de-DE", "sv-SE", "hi-IN"];

    /// <summary>The culture of the process until disposed of.</summary>
    public static IDisposable Use(string name) => new Change(Named(name));

    private static CultureInfo Named(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private sealed class Change : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Change(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
