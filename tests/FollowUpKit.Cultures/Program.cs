using System.Globalization;
using System.Reflection;
using System.Text;
using FollowUpKit.Cultures;

// transcript: writes it under the culture of this process. Else: the suite under cultures; arguments with a dot name projects, others cultures; without any all of them.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is ["transcript"])
{
    Console.Out.Write($"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name}\n{await Transcript.WriteAsync()}");
    return 0;
}

var configuration = typeof(Transcript).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
return await LongRun.RunAsync(
    [.. args.Where(arg => !arg.Contains('.', StringComparison.Ordinal))], [.. args.Where(arg => arg.Contains('.', StringComparison.Ordinal))], configuration) ? 0 : 1;
