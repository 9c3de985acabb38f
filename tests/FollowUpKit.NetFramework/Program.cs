using System;
using System.Globalization;
using System.Threading.Tasks;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.NetFramework
{
    /// <summary>The main job and the conformance kit as a program of .NET Framework 4.7.2 in C# 7.3. Exit code 1 when a promise is broken.</summary>
    internal static class Program
    {
        private static int Main(string[] args) => RunAsync(args.Length > 0 ? args[0] : "").GetAwaiter().GetResult();

        private static async Task<int> RunAsync(string part)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-MX");
            if (part != "kit") await Story.TellAsync(Console.Out);
            if (part == "story") return 0;
            using (var memory = new MemoryFixture())
            using (var sqlite = new SqliteFileFixture())
            {
                var reports = new[] { await StoreConformance.RunAsync(memory), await StoreConformance.RunAsync(sqlite) };
                Console.Write(ConformanceReport.ToTable(reports));
                return Array.TrueForAll(reports, report => report.Conforms) ? 0 : 1;
            }
        }
    }
}
