using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>A private PgBouncer on loopback before a PostgreSQL server, in transaction mode: each transaction of a client may get another session of the server.</summary>
public sealed class PgBouncer : IDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    /// <summary>In tenths of a second.</summary>
    private const int Patience = 100;

    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private readonly Process process;

    private PgBouncer(string server)
    {
        var ours = new NpgsqlConnectionStringBuilder(server);
        var port = LoopbackPort.FindFree();
        var password = string.IsNullOrEmpty(ours.Password) ? "" : $" password='{ours.Password}'";
        var settings = Path.Combine(folder, "pgbouncer.ini");
        File.WriteAllText(
            settings,
            $"""
             [databases]
             * = host={ours.Host} port={ours.Port} user={ours.Username}{password}
             [pgbouncer]
             listen_addr = 127.0.0.1
             listen_port = {port}
             unix_socket_dir =
             auth_type = any
             pool_mode = transaction
             default_pool_size = 50
             max_client_conn = 1000
             server_login_retry = 1
             """);
        if (Environment.IsPrivilegedProcess) Process.Start("chown", ["-R", "postgres", folder]).WaitForExit();
        var start = Environment.IsPrivilegedProcess ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", Program, "-q", settings]) : new ProcessStartInfo(Program, ["-q", settings]);
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        ours.Host = "127.0.0.1";
        ours.Port = port;
        ConnectionString = ours.ConnectionString;
        WaitUntilItListens(port);
    }

    /// <summary>Why there is no PgBouncer; null when there can be one.</summary>
    public static string? Missing => File.Exists(Program) ? PostgreSqlServer.Missing : "PgBouncer is not installed.";

    /// <summary>How to connect to the server through it.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts one.</summary>
    /// <param name="connectionString">The server.</param>
    public static PgBouncer Open(string connectionString) => new(connectionString);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void WaitUntilItListens(int port)
    {
        for (var i = 0; i < Patience && !process.HasExited; i++)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }

        throw new InvalidOperationException("PgBouncer does not listen.");
    }
}
