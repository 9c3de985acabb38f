using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>
/// A private PostgreSQL server on loopback, made from the installed binaries in a temporary folder, with a default collation
/// that is not by code point (from version 15 on); or the server of the connection string in FOLLOWUPKIT_POSTGRES. FOLLOWUPKIT_POSTGRES_BIN names the folder of other binaries.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string Given = "FOLLOWUPKIT_POSTGRES";

    private static readonly string? Binaries = Environment.GetEnvironmentVariable("FOLLOWUPKIT_POSTGRES_BIN") is { Length: > 0 } binaries ? binaries
        : Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    private readonly string? folder;
    private readonly int port;
    private readonly string settings;

    private PostgreSqlServer(string settings, PostgreSqlServer? primary = null)
    {
        this.settings = settings;
        if (Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
        port = LoopbackPort.FindFree();
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        if (primary is not null) RunAsServer("pg_basebackup", "-D", Data, "-h", "127.0.0.1", "-p", $"{primary.port}", "-U", "postgres", "-R", "-X", "stream", "-c", "fast", "--no-sync");
        else RunAsServer("initdb", ["-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", .. Collation()]);
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Abandon();
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true;Timeout=300;Command Timeout=300";
    }

    /// <summary>Why there is no server; null when there can be one.</summary>
    public static string? Missing => Binaries is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Given))
        ? $"PostgreSQL's server binaries are not installed, and {Given} gives no connection string."
        : null;

    /// <summary>How to connect to the server.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server is ours, to be crashed at will.</summary>
    public bool IsPrivate => folder is not null;

    private string Data => Path.Combine(folder!, "data");

    /// <summary>Starts a server.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Missing"/> tells why.</exception>
    public static PostgreSqlServer Open() => Open("-c fsync=off");

    /// <summary>Starts a server with settings of its own.</summary>
    /// <param name="settings">Options of the server's command line; a server of a connection string has its own.</param>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Missing"/> tells why.</exception>
    public static PostgreSqlServer Open(string settings) =>
        Missing is null ? new PostgreSqlServer(settings) : throw new InvalidOperationException(Missing);

    /// <summary>Starts a hot standby of this server, which streams what is committed here and refuses writes.</summary>
    /// <exception cref="InvalidOperationException">The server is not private.</exception>
    public PostgreSqlServer OpenReplica() =>
        IsPrivate ? new PostgreSqlServer(settings, this) : throw new InvalidOperationException("Only a private server can have a replica.");

    /// <summary>A question for the statements that delete all rows of a schema but the version of its tables.</summary>
    internal static string SelectEmptying(string schema) =>
        $"""
        SELECT 'BEGIN; SET LOCAL session_replication_role = replica; ' || string_agg(format('DELETE FROM %I.%I; ', schemaname, tablename), '') || 'COMMIT'
        FROM pg_tables WHERE schemaname = '{schema}' AND tablename NOT ILIKE '%schema_version'
        """;

    /// <summary>Stops the server as a crash would, without a checkpoint, and starts it again.</summary>
    public void Crash()
    {
        RunAsServer("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w", "-t", "300");
        NpgsqlConnection.ClearAllPools();
        Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (folder is null || !Directory.Exists(folder)) return;
        NpgsqlConnection.ClearAllPools();
        RunAsServer("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Leaves the server to a process that stops and deletes it: a host of tests does not wait for this one that long.</summary>
    private void Abandon()
    {
        if (!Directory.Exists(folder)) return;
        var script = $"'{Path.Combine(Binaries!, "pg_ctl")}' stop -D '{Data}' -m immediate -w; rm -rf '{folder}'";
        if (Environment.IsPrivilegedProcess) Process.Start("runuser", ["-u", "postgres", "--", "sh", "-c", script]);
        else Process.Start("sh", ["-c", script]);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>Runs a program of the server, which refuses to run as root.</summary>
    private static void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    // Before version 15 a database cannot have a default collation of ICU.
    private static string[] Collation()
    {
        var version = Regex.Match(Run(Path.Combine(Binaries!, "postgres"), "--version"), "[0-9]+").Value;
        return int.Parse(version, CultureInfo.InvariantCulture) < 15 ? [] : ["--locale-provider=icu", "--icu-locale=en-US"];
    }

    private void Start() => RunAsServer(
        "pg_ctl", "start", "-D", Data, "-w", "-t", "300", "-l", Path.Combine(folder!, "log"),
        "-o", $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c max_connections=200 {settings}");
}
