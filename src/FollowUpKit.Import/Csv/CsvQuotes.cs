namespace FollowUpKit.Import;

/// <summary>Follows the quotes of a record, to know whether it goes on in the next line (RFC 4180).</summary>
internal struct CsvQuotes(char separator)
{
    private Place _place;

    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>Whether a quoted field is open after all lines so far.</summary>
    public readonly bool AreOpen => _place == Place.Quoted;

    public void Follow(string line)
    {
        foreach (var character in line)
        {
            _place = (_place, character) switch
            {
                (Place.Quoted, '"') => Place.QuoteInQuoted,
                (Place.Quoted, _) => Place.Quoted,
                (Place.FieldStart or Place.QuoteInQuoted, '"') => Place.Quoted,
                _ when character == separator || character is '\n' or '\r' => Place.FieldStart,
                _ => Place.Plain,
            };
        }
    }
}
