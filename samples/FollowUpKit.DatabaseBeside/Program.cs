using System.Diagnostics;
using System.Globalization;
using FollowUpKit;
using FollowUpKit.DatabaseBeside;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Testing;

// FOLDER [STEP]: makes a sale in two databases in a folder. With a step the process kills itself there; without it goes on where it was.
if (args is not [var folder, .. var rest])
{
    Console.Error.WriteLine("Usage: FOLDER [STEP]");
    return 2;
}

var (steps, last) = (0, rest is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : int.MaxValue);
Directory.CreateDirectory(folder);
var erp = new ErpDatabase(() => new SqliteConnection($"Data Source={Path.Combine(folder, "erp.db")}"), Reached);
erp.CreateTables();
using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={Path.Combine(folder, "follow-ups.db")}"));
await store.CreateSchemaAsync();
var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
await Office.WorkAsync(erp, new OutboxSender(erp, store, Clock(), options, Reached));

var sale = await new FollowUpService(store, Clock(), options).FindAsync(Office.Sale);
Console.WriteLine($"{sale}, {sale!.Conclusion!.Outcome}; {erp.ReadRefused().Count} refused; {steps} steps");
return 0;

static IClock Clock() => new FakeClock(Instant.FromUtc(2026, 3, 6, 23, 0));

void Reached(string point)
{
    if (++steps != last) return;
    Console.WriteLine($"{steps}: {point}");
    Process.GetCurrentProcess().Kill();
}
