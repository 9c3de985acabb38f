using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FollowUpKit.Hosting.Tests;

/// <summary>The examples of docs/reminders.md, run.</summary>
public sealed class ReminderExampleTests
{
    [Fact]
    public async Task Host_WithReminders_SendsThemWhileItRuns() => Assert.Equal(
        "ana: Recordatorio: Llamar a Núñez",
        await FirstOfHostAsync(
            new OpenOperation("Q-1").WithAgent("ana").WithFirst(new FollowUpDraft("Llamar a Núñez", Due.On(new LocalDate(2026, 3, 2))).WithReminders(Reminder.Before(Period.Zero)))));

    [Fact]
    public async Task Host_WithDigests_SendsThemWhileItRuns() => Assert.Matches(
        "^ana: Seguimientos, [0-9/]+ – sin siguiente paso: 1$",
        await FirstOfHostAsync(
            new OpenOperation("Q-1").WithAgent("ana"),
            services => services.Configure<ReminderOptions>(options => options.Digest = new DigestOptions { Time = LocalTime.Midnight, EveryDay = true })));

    [Fact]
    public async Task RunAsync_WithoutAHost_SendsUntilItIsStopped()
    {
        var screen = new WaitingWriter();
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Desk.Today.At(new LocalTime(9, 30)), Reminder.Before(Period.FromHours(1)));
        var (store, clock, options) = (desk.Store, desk.Clock, desk.Options);
        using var stopping = new CancellationTokenSource();
        var running = RunAsync();

        Assert.Equal("ana: Recordatorio: Call about Q-1", await screen.First);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        async Task RunAsync()
        {
            Console.SetOut(screen);
            var dispatcher = new ReminderDispatcher(store, new ScreenSender(Console.Out), clock, options);
            await dispatcher.RunAsync(stopping.Token);
        }
    }

    [Fact]
    public async Task Digest_OfTheDocument_TellsItsSections()
    {
        var desk = new Desk();
        var (reminders, screen) = (desk.Reminders, new StringWriter());
        reminders.Digest = new DigestOptions { Time = new LocalTime(7, 30), BranchRecipient = "manager" };
        await desk.OpenAllAsync();
        await desk.DispatchAtAsync(Desk.At(DigestDesk.Tuesday, 7, 30));
        var delivery = desk.Sender.Sent.Single(sent => sent.Recipient == "manager");
        foreach (var section in delivery.Digest!.Sections) screen.WriteLine($"{section.Kind}: {section.Count}");

        Assert.Equal("Overdue: 1\nDueToday: 1\nDueNext: 1\nNoNextStep: 1\nStale: 1\n", screen.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The first line that a host with SQLite writes after a sale was opened.</summary>
    private static async Task<string> FirstOfHostAsync(OpenOperation sale, Action<IServiceCollection>? configure = null)
    {
        var file = Path.GetTempFileName();
        var screen = new WaitingWriter();
        try
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Services.AddSingleton<TextWriter>(screen);
            Configure(builder.Services, $"Data Source={file};Pooling=False");
            configure?.Invoke(builder.Services);
            using var host = builder.Build();
            await host.Services.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
            using (var scope = host.Services.CreateScope())
                await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(sale);
            await host.StartAsync();
            var first = await screen.First;
            await host.StopAsync();
            return first;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Configure(IServiceCollection services, string connectionString)
    {
        Add();
        services.AddFollowUpKitTimeZoneCheck(check => check.SweepWhenDue = true);
        services.Configure<FollowUpKitOptions>(options =>
        {
            options.Rules.DefaultReminders.Add(new DefaultReminder(Reminder.WhenOverdue()));
            options.Rules.DefaultReminders.Add(new DefaultReminder(Reminder.Before(Period.FromMinutes(30)), kind: "visit"));
        });
        services.AddSingleton(new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString)));

        void Add() =>
            services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
                .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection("Data Source=erp.db"))
                .AddFollowUpKitReminders<ScreenSender>(reminders =>
                {
                    reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(1).At(9, 0), EscalationStep.Agent));
                    reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(3).At(9, 0), "manager"));
                });
    }

    /// <summary>Tells the first line that is written.</summary>
    private sealed class WaitingWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => first.Task;

        public override void WriteLine(string? value) => first.TrySetResult(value!);

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
