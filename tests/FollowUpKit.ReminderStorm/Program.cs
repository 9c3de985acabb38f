using System.Globalization;
using FollowUpKit.ReminderStorm;

if (args is ["work", var kind, var connection, var seed, var round])
    return await StormWorker.RunAsync(new StormDatabase(kind, connection), int.Parse(seed, CultureInfo.InvariantCulture), round == "2");
if (args is ["storm", .. var storm]) return await Storm.RunAsync(Number(storm, 20_000)) ? 0 : 1;
if (args is ["rates", .. var rates]) return await Rates.RunAsync(Number(rates, 100_000));
Console.Error.WriteLine("storm [SALES] or rates [REMINDERS]");
return 2;

static int Number(string[] given, int usual) => given is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
