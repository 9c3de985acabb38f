using System.Globalization;
using FollowUpKit.Faults;

// write ROUND MILLISECONDS DATABASE CONNECTION SCHEMA SABOTAGE: the process that is killed. simulate SEED COUNT: replays simulations.
// sabotage: shows that the audit notices each saboteur. Else the long run, STRIKES of each kind (100 unless given) and a seed.
// Ends with 0 when all is well, 1 when something is torn, lost or doubled, 2 when there were too few strikes to say so.
if (args is ["write", var round, var hold, .. var target])
{
    return await WriterProgram.RunAsync(
        Target.Of(target), int.Parse(round, CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(double.Parse(hold, CultureInfo.InvariantCulture)));
}

if (args is ["simulate", var from, var count])
{
    var faults = Enumerable.Range(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture))
        .SelectMany(each => SimulationRun.Run(each).Select(fault => $"seed {each}: {fault}")).ToList();
    faults.ForEach(Console.WriteLine);
    return faults.Count == 0 ? 0 : 1;
}

if (args is ["sabotage"]) return await SabotageRun.RunAsync() ? 0 : 1;

var strikes = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 100;
var seed = args is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 1;
return (int)await LongRun.RunAsync(strikes, seed);
