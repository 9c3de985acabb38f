using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Export;

/// <summary>RFC 4180 in UTF-8 with a byte order mark.</summary>
internal sealed class CsvSheet : ISheet
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalDateTimePattern LocalMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, TrueValue = "true", FalseValue = "false" };

    private readonly CultureInfo? _culture;
    private readonly CsvWriter _csv;

    public CsvSheet(Stream bytes, IReadOnlyList<Header> headers, CultureInfo? culture)
    {
        _culture = culture;
        _csv = CsvWriter.Create(bytes, Options, leaveOpen: true);
        foreach (var header in headers) _csv.WriteField(header.Text);
        _csv.EndRecord();
    }

    public ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        _csv.EndRecord();
        return default;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _csv.Flush();
        return default;
    }

    public void Dispose() => _csv.Dispose();

    public void Text(string? text) => _csv.WriteField(Formula.Disarm(text));

    public void Whole(long? number) => _csv.WriteField(number);

    public void Number(double? number) => _csv.WriteField(number);

    public void Share(double? share) => Number(share);

    public void Fact(bool fact) => _csv.WriteField(fact);

    public void Date(LocalDate? date) => _csv.WriteField(date is { } given ? LocalDatePattern.Iso.Format(given) : null);

    public void Time(LocalTime? time) => _csv.WriteField(time is { } given ? Minute.Format(given) : null);

    public void Local(LocalDateTime? local) => _csv.WriteField(local is { } given ? LocalMinute.Format(given) : null);

    public void Utc(Instant instant) => _csv.WriteField(InstantPattern.ExtendedIso.Format(instant));

    public void Status(FollowUpStatus status) => _csv.WriteField(StatusAppearance.For(status).GetLabel(_culture));
}
