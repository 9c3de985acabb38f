using System.Collections.Concurrent;
using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit.Faults;

/// <summary>All that writers tried and what they were told, kept from line to line so that it survives whoever writes it.</summary>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, Entry> entries = [];
    private readonly ConcurrentQueue<string> faults = [];

    public IReadOnlyCollection<Entry> Entries => [.. entries.Values];

    /// <summary>Errors that a store must not give.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public int Acknowledged => entries.Values.Count(entry => entry.Version is not null);

    /// <summary>Writes a line: a word, a ticket, and what belongs to the word.</summary>
    public void Write(string line)
    {
        var words = line.Split(' ', 7);
        if (words.Length < 5) return;
        var ticket = Ticket.Parse(words.AsSpan(1, 4));
        var entry = entries.GetOrAdd(ticket.Id, _ => new Entry(ticket));
        switch (words[0])
        {
            case "done" when words.Length == 7:
                entry.Version = long.Parse(words[5], CultureInfo.InvariantCulture);
                entry.WasRepeated = bool.Parse(words[6]);
                break;
            case "refused":
                entry.IsRefused = true;
                break;
            case "unanswered":
                entry.Unanswered++;
                break;
            case "fault":
                faults.Enqueue(line);
                break;
            default:
                break;
        }
    }

    /// <summary>Sends the command of a ticket once and tells what came of it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="tell">Is told a line.</param>
    /// <returns>Whether there is an answer, so that it need not be sent again.</returns>
    public static async Task<bool> SendAsync(FollowUpService service, Ticket ticket, Action<string> tell)
    {
        try
        {
            var receipt = await service.ExecuteAsync(Script.CommandOf(ticket));
            tell(string.Create(CultureInfo.InvariantCulture, $"done {ticket} {receipt.Version} {receipt.WasRepeated}"));
            return true;
        }
        catch (FollowUpRuleException refusal)
        {
            tell($"refused {ticket} {refusal.Violation.Code}");
            return true;
        }
        catch (StorageOutcomeUnknownException)
        {
            tell($"unanswered {ticket}");
            return false;
        }
        catch (StorageException)
        {
            return false;
        }
        catch (Exception error)
        {
            tell($"fault {ticket} {error.GetType().Name} {error.Message.ReplaceLineEndings(" ")}");
            return true;
        }
    }
}
