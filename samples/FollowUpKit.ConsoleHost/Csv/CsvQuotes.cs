namespace FollowUpKit.ConsoleHost;

/// <summary>Follows the quotes of a record, to know whether it goes on in the next line (RFC 4180).</summary>
internal struct CsvQuotes
{
    private Place place;

    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>Whether a quoted field is open after all lines so far.</summary>
    public readonly bool AreOpen => place == Place.Quoted;

    public void Follow(string line)
    {
        foreach (var character in line)
        {
            place = (place, character) switch
            {
                (Place.Quoted, '"') => Place.QuoteInQuoted,
                (Place.Quoted, _) => Place.Quoted,
                (Place.FieldStart or Place.QuoteInQuoted, '"') => Place.Quoted,
                (_, ',' or '\n') => Place.FieldStart,
                _ => Place.Plain,
            };
        }
    }
}
