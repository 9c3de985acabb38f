using System.Diagnostics;
using FollowUpKit.StartUp;

// Bytes allocated, assemblies loaded and milliseconds since the start of the process, at the first refusal and tooltip; with an
// argument, of a program that does nothing.
var told = args.Length > 0 ? "" : await FirstAnswers.TellAsync();
#pragma warning disable RS0030 // The system's clock: it is compared with the start of the process.
var milliseconds = (DateTimeOffset.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds;
#pragma warning restore RS0030
Console.WriteLine($"{GC.GetTotalAllocatedBytes(precise: true)} {AppDomain.CurrentDomain.GetAssemblies().Length} {milliseconds:0} {told}");
