using BenchmarkDotNet.Running;
using FollowUpKit.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Chains).Assembly).Run(args);
