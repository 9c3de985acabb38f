using System.Diagnostics;
using System.Globalization;
using MySqlConnector;

namespace FollowUpKit.ConformanceHost;

/// <summary>
/// A private MariaDB server on loopback, made from the installed binaries in a folder of its own, in memory where there is one, with a default character
/// set and collation as those of many ERPs; or the server of the connection string in FOLLOWUPKIT_MARIADB.
/// </summary>
public sealed class MariaDbServer : IDisposable
{
    private const string Given = "FOLLOWUPKIT_MARIADB";
    private const string Server = "/usr/sbin/mariadbd";
    private const string Installer = "/usr/bin/mariadb-install-db";
    private const string InMemory = "/dev/shm";

    private readonly string? folder;
    private readonly int port;
    private readonly string settings;

    private MariaDbServer(string settings, bool isInMemory)
    {
        this.settings = settings;
        if (Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        folder = isInMemory && Directory.Exists(InMemory) ? Directory.CreateDirectory(Path.Combine(InMemory, "followupkit-" + Path.GetRandomFileName())).FullName : Directory.CreateTempSubdirectory("followupkit-").FullName;
        port = LoopbackPort.FindFree();
        if (Environment.IsPrivilegedProcess) Run("chown", "mysql", folder);
        RunAsServer($"'{Installer}' --no-defaults --datadir='{Data}' --auth-root-authentication-method=normal --skip-test-db --skip-log-bin");
        ConnectionString = $"Server=127.0.0.1;Port={port};User ID=root;Maximum Pool Size=200;Connection Timeout=300;Default Command Timeout=300";
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Abandon();
    }

    /// <summary>Why there is no server; null when there can be one.</summary>
    public static string? Missing => (File.Exists(Server) && File.Exists(Installer)) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Given))
        ? null
        : $"MariaDB's server binaries are not installed, and {Given} gives no connection string.";

    /// <summary>How to connect to the server.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server is ours, to be crashed at will.</summary>
    public bool IsPrivate => folder is not null;

    private string Data => Path.Combine(folder!, "data");

    private string PidFile => Path.Combine(folder!, "pid");

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Options of the server's command line; a server of a connection string has its own.</param>
    /// <param name="isInMemory">Whether its files lie in memory where there is a folder for that; else in the folder for temporary files.</param>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Missing"/> tells why.</exception>
    public static MariaDbServer Open(string settings = "", bool isInMemory = true) => Missing is null ? new MariaDbServer(settings, isInMemory) : throw new InvalidOperationException(Missing);

    /// <summary>Kills the server, and starts it again.</summary>
    public void Crash()
    {
        Kill();
        Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (folder is null || !Directory.Exists(folder)) return;
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Leaves the server to a process that kills and deletes it: a host of tests does not wait for this one that long.</summary>
    private void Abandon()
    {
        if (Directory.Exists(folder)) Process.Start("sh", ["-c", $"kill -9 $(cat '{PidFile}'); sleep 1; rm -rf '{folder}'"]);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>Runs a text of the shell as the user of the server, who is never root.</summary>
    private static void RunAsServer(string text)
    {
        if (Environment.IsPrivilegedProcess) Run("runuser", "-u", "mysql", "--", "sh", "-c", text);
        else Run("sh", "-c", text);
    }

    // What is committed is written before it is told, so that it outlives the process, and synchronized a little later.
    private void Start()
    {
        RunAsServer(
            $"'{Server}' --no-defaults --datadir='{Data}' --socket='{folder}/socket' --pid-file='{PidFile}' --port={port} --bind-address=127.0.0.1 "
            + "--character-set-server=latin1 --collation-server=latin1_spanish_ci --innodb-flush-log-at-trx-commit=2 --innodb-buffer-pool-size=64M --innodb-log-file-size=48M "
            + $"--max-connections=250 {settings} >>'{folder}/log' 2>&1 </dev/null &");
        var waited = Stopwatch.StartNew();
        while (!Answers())
        {
            if (waited.Elapsed > TimeSpan.FromMinutes(5)) throw new InvalidOperationException($"The MariaDB server does not answer: {File.ReadAllText(Path.Combine(folder!, "log"))}");
            Thread.Sleep(20);
        }
    }

    private bool Answers()
    {
        try
        {
            using var connection = new MySqlConnection(ConnectionString + ";Pooling=false");
            connection.Open();
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    private void Kill()
    {
        using var process = Process.GetProcessById(int.Parse(File.ReadAllText(PidFile), CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
        File.Delete(PidFile);
        MySqlConnection.ClearAllPools();
    }
}
