using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MiunSocial.Testing.Databases;

/// <summary>
/// A PostgreSQL server of this process's own: started from the installed binaries on a free loopback port, in a folder of its
/// own, by an unprivileged user, and gone with the process however that ends.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    /// <summary>Debian's packages keep the server's programs out of the search path.</summary>
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>PostgreSQL refuses to run as root; Debian's package brings this user along.</summary>
    private const string UnprivilegedUser = "postgres";

    /// <summary>
    /// Makes the cluster and runs it until standard input ends, which it does with the process that holds the other end.
    /// </summary>
    private const string Script = """
        set -eu
        trap 'rm -rf "$2"' EXIT
        "$1/initdb" -D "$2" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync > /dev/null
        "$1/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=400 \
          -c fsync=$4 -c synchronous_commit=$4 -c full_page_writes=$4 -c log_min_messages=fatal &
        server=$!
        read -r end || true
        kill -INT "$server"
        wait "$server"
        """;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>As many of the server's last words as are kept.</summary>
    private const int LinesKept = 50;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private PostgreSqlCluster(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
        process.ErrorDataReceived += (_, said) => Hear(said.Data);
        // Read all the time: a server that cannot write its log stands still, and so does everybody connected.
        process.BeginErrorReadLine();
    }

    /// <summary>To the server's own database; others are made there.</summary>
    public string ConnectionString { get; }

    public static bool IsInstalled => Folder is not null;

    private static string? Folder { get; } = FindFolder();

    /// <exception cref="InvalidOperationException">The server did not start in time; its own words are in the message.</exception>
    public static PostgreSqlCluster Start()
    {
        // What a test database holds need not survive a loss of power.
        var waits = DatabaseUnderTest.WaitsForTheDisk ? "on" : "off";
        var port = FreePort();
        var data = Path.Combine(Path.GetTempPath(), $"miunsocial-postgresql-{Guid.NewGuid():N}");
        string[] asUser = System.Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["runuser", "-u", UnprivilegedUser, "--"] : [];
        string[] command = [.. asUser, "sh", "-c", Script, "sh", Folder!, data, $"{port}", waits];
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            // A folder that the other user may be in.
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var cluster = new PostgreSqlCluster(process, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
        cluster.WaitUntilReady();
        return cluster;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void WaitUntilReady()
    {
        for (var started = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (!_process.HasExited && started.Elapsed < LongestStart)
            {
                // Not yet.
            }
            catch (NpgsqlException exception)
            {
                _process.StandardInput.Close();
                _process.WaitForExit();
                throw new InvalidOperationException($"PostgreSQL did not start: {string.Join('\n', _said)}", exception);
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        _said.Enqueue(line);
        while (_said.Count > LinesKept && _said.TryDequeue(out var _))
        {
            // The oldest goes.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The newest of Debian's versions, or what the search path has.</summary>
    private static string? FindFolder()
    {
        var versions = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
