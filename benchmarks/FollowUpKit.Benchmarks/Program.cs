using BenchmarkDotNet.Running;
using FollowUpKit.Benchmarks;

if (args is ["export"]) await ExportMemory.MeasureAsync();
else BenchmarkSwitcher.FromAssembly(typeof(Chains).Assembly).Run(args);
