using System.Text;
using FollowUpKit.ConsoleHost;
using Spectre.Console;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var isPersonThere = !Console.IsInputRedirected && !Console.IsOutputRedirected;
var screen = new Screen(
    Console.Out,
    Console.Error,
    isPersonThere ? question => AnsiConsole.Console.Prompt(new TextPrompt<string>(Markup.Escape(question) + ":")) : null);
return await new ConsoleApp(screen, readSettings: () => Settings.Read(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable)).RunAsync(args);
