using System.Globalization;
using FollowUpKit.Faults;

// write ROUND DATABASE CONNECTION [SCHEMA]: the process that is killed. simulate SEED COUNT: replays simulations. Else the long run, KILLS of each kind (100 unless given).
if (args is ["write", var round, .. var target])
    return await Writer.RunAsync(Target.Of(target), int.Parse(round, CultureInfo.InvariantCulture));

if (args is ["simulate", var from, var count])
{
    var faults = Enumerable.Range(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture))
        .SelectMany(each => SimulationRun.Run(each).Select(fault => $"seed {each}: {fault}")).ToList();
    faults.ForEach(Console.WriteLine);
    return faults.Count == 0 ? 0 : 1;
}

var kills = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 100;
var seed = args is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 1;
return await LongRun.RunAsync(kills, seed) ? 0 : 1;
