using System.Text;
using FollowUpKit.ConsoleHost;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new ConsoleApp(new Screen(Console.Out, Console.Error)).RunAsync(args);
