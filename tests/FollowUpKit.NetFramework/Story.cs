using System.IO;
using System.Threading.Tasks;
using FollowUpKit.Export;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUpKit.NetFramework
{
    /// <summary>A sale from its first follow-up to its conclusion, by every command, and what the reports say of it.</summary>
    internal static class Story
    {
        private static readonly OperationId Quotation = "Q-1042";
        private static readonly MovingClock Clock = new MovingClock();

        public static async Task TellAsync(TextWriter screen)
        {
            var file = Path.GetTempFileName();
            var services = new ServiceCollection();
            services.AddSingleton<IClock>(Clock);
            services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
                .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection("Data Source=" + file));
            using (var provider = services.BuildServiceProvider())
            {
                await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
                using (var scope = provider.CreateScope())
                {
                    await ChaseAsync(scope.ServiceProvider.GetRequiredService<FollowUpService>(), screen);
                    await ReportAsync(scope.ServiceProvider.GetRequiredService<FollowUpReports>(), screen);
                }
            }

            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }

        private static async Task ChaseAsync(FollowUpService followUps, TextWriter screen)
        {
            Clock.Now = Instant.FromUtc(2026, 3, 2, 15, 0);
            await followUps.ExecuteAsync(new OpenOperation(Quotation).WithBranch("MTY").WithAgent("ana")
                .WithTitle("40 sillas de oficina").WithCustomer("C-7")
                .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.At(new LocalDate(2026, 3, 5), 10, 0))
                    .WithKind("llamada").WithReminders(Reminder.Before(Period.FromDays(1)))));
            await followUps.ExecuteAsync(new DescribeOperation(Quotation).WithTitle("45 sillas de oficina"));
            await followUps.ExecuteAsync(new EditFollowUp(Quotation).WithDetails("Preguntar por el color"));
            await followUps.ExecuteAsync(new ReassignFollowUp(Quotation, "luis"));
            await followUps.ExecuteAsync(new HandOverOperation(Quotation, "luis").FromAgent("ana"));
            await followUps.ExecuteAsync(new TransferOperation(Quotation).ToBranch("GDL"));
            await followUps.ExecuteAsync(new PostponeFollowUp(Quotation, 1, "Pidió un día más"));
            await followUps.ExecuteAsync(new RescheduleFollowUp(Quotation, Due.On(new LocalDate(2026, 3, 6)), "Pidió un día más"));

            var check = await followUps.CheckAsync(new ScheduleFollowUp(Quotation, new FollowUpDraft("Otra llamada", Due.On(new LocalDate(2026, 3, 9)))));
            screen.WriteLine(check.Violation.Code + ": " + check.Violation.GetMessage());

            Clock.Now = Instant.FromUtc(2026, 3, 9, 15, 0);
            var late = await followUps.FindAsync(Quotation);
            screen.WriteLine(late.TooltipAt(Clock.Now).ToText());

            var capture = new CaptureResult(Quotation, new LocalDateTime(2026, 3, 9, 8, 30), "Le pareció alto el precio").WithOutcome("precio")
                .WithNext(new FollowUpDraft("Verificar la nueva cotización", Due.On(new LocalDate(2026, 3, 12)))).WithCommandId("forma-77");
            await followUps.ExecuteAsync(capture);
            var repeated = await followUps.ExecuteAsync(capture);
            screen.WriteLine("repetido: " + repeated.WasRepeated);
            await followUps.ExecuteAsync(new CorrectResult(Quotation, 1, new ResultEntry(new LocalDateTime(2026, 3, 9, 8, 20), "Le pareció algo alto el precio"), "Así lo dijo"));
            await followUps.ExecuteAsync(new CancelFollowUp(Quotation, "Llamó él"));
            await followUps.ExecuteAsync(new RetractResult(Quotation, "Era de otra venta"));
            await followUps.ExecuteAsync(new CaptureResult(Quotation, new LocalDateTime(2026, 3, 9, 8, 20), "Le pareció algo alto el precio"));
            await followUps.ExecuteAsync(new ScheduleFollowUp(Quotation, new FollowUpDraft("Cerrar", Due.On(new LocalDate(2026, 3, 13)))));
            await followUps.ExecuteAsync(new ConcludeOperation(Quotation, "won").WithResult(new ResultEntry(new LocalDateTime(2026, 3, 9, 8, 50), "Aceptó")));
            await followUps.ExecuteAsync(new ReopenOperation(Quotation, "Pidió más sillas").WithNext(new FollowUpDraft("Enviar", Due.On(new LocalDate(2026, 3, 10)))));
            await followUps.ExecuteAsync(new WithdrawOperation(Quotation, "Capturada dos veces"));
            await followUps.ExecuteAsync(new ReinstateOperation(Quotation).WithNext(new FollowUpDraft("Enviar", Due.On(new LocalDate(2026, 3, 6)))));
            await followUps.ExecuteAsync(new RecalculateDueTimes(Quotation));
            await followUps.ExecuteAsync(new OpenOperation("Q-1043"));
            await followUps.ExecuteAsync(new MergeOperations(Quotation, "Q-1043", "Capturada dos veces"));
            await followUps.ExecuteAsync(new ChangeOperationId(Quotation, "P-77"));
            await followUps.ExecuteAsync(new ChangeOperationId("P-77", Quotation));
            screen.WriteLine("historia: " + (await followUps.GetHistoryAsync(Quotation)).Count);
        }

        private static async Task ReportAsync(FollowUpReports reports, TextWriter screen)
        {
            var page = await reports.WithoutAttention().Branches("GDL").DueBetween(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)).ToPageAsync(50);
            foreach (var row in page.Rows) screen.WriteLine(row.OperationId + " #" + row.FollowUpNumber + " " + row.Due + " " + row.DaysOverdue);
            screen.WriteLine("agenda: " + await reports.Agenda().CountAsync());
            screen.WriteLine("sin siguiente paso: " + await reports.NoNextStep().CountAsync());
            screen.WriteLine("por hacer mañana: " + (await reports.Workload().CountAsync()).DueTomorrowCount);
            screen.WriteLine("sin actividad: " + await reports.Stale(30).CountAsync());
            screen.WriteLine("resultados: " + await reports.Results().CountAsync());
            screen.WriteLine("conclusiones: " + await reports.Conclusions().CountAsync());
            screen.WriteLine("agentes: " + (await reports.AgentWork().ToListAsync()).Count);
            screen.WriteLine("indicador: " + (await reports.GetIndicatorsAsync(new[] { Quotation }))[Quotation].Status);
            foreach (var count in await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue))
                screen.WriteLine(count.Key + " " + count.ThenKey + ": " + count.Count);
            using (var csv = new MemoryStream())
            using (var xlsx = new MemoryStream())
            {
                await ReportExport.SalesControl.WriteCsvAsync(reports.SalesControl().StreamAsync(), csv);
                await ReportExport.SalesControl.WriteXlsxAsync(reports.SalesControl().StreamAsync(), xlsx);
                screen.Write(System.Text.Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF'));
                screen.WriteLine("xlsx: " + (xlsx.Length > 0));
            }
        }

        private sealed class MovingClock : IClock
        {
            public Instant Now { get; set; }

            public Instant GetCurrentInstant() => Now;
        }
    }
}
