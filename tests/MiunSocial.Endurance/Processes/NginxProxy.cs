using System.Net.Sockets;
using MiunSocial.Endurance.Load;

namespace MiunSocial.Endurance.Processes;

/// <summary>
/// Debian's nginx on a port of this machine alone, which hands requests to the nodes in turn. A request that a node may have
/// begun to answer is not given to another, as nginx does by default: it might be done twice.
/// </summary>
internal sealed class NginxProxy : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(10);

    private readonly Child _child;

    private NginxProxy(Child child, Uri address) => (_child, Address) = (child, address);

    public Uri Address { get; }

    public static async Task<NginxProxy> StartAsync(TemporaryFolder folder, int port, IEnumerable<Uri> nodes, CancellationToken cancellationToken)
    {
        var settings = folder.PathOf("nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(folder, port, nodes), cancellationToken);
        var child = Child.Start(new()
        {
            Program = Find(),
            Arguments = ["-c", settings, "-e", "stderr"],
            Folder = folder.PathOf(),
            Log = folder.PathOf("nginx.log"),
        });
        var proxy = new NginxProxy(child, new($"http://127.0.0.1:{port}"));
        await proxy.ReadyAsync(cancellationToken);
        return proxy;
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        for (var until = DateTime.UtcNow + LongestStart; ;)
        {
            try
            {
                using var connection = new TcpClient();
                await connection.ConnectAsync(Address.Host, Address.Port, cancellationToken);
                return;
            }
            catch (SocketException) when (!_child.HasExited && DateTime.UtcNow < until)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    /// <summary>Debian keeps servers out of the search path of those who are not root.</summary>
    private static string Find() => File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    private static string Settings(TemporaryFolder folder, int port, IEnumerable<Uri> nodes) => $$"""
        daemon off;
        worker_processes 1;
        pid {{folder.PathOf("nginx.pid")}};
        error_log stderr warn;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path {{folder.PathOf("body")}};
          proxy_temp_path {{folder.PathOf("proxy")}};
          fastcgi_temp_path {{folder.PathOf("fastcgi")}};
          uwsgi_temp_path {{folder.PathOf("uwsgi")}};
          scgi_temp_path {{folder.PathOf("scgi")}};
          upstream portal {
            {{string.Join("\n    ", nodes.Select(node => $"server {node.Authority} max_fails=1 fail_timeout=1s;"))}}
          }
          server {
            listen 127.0.0.1:{{port}};
            location / {
              proxy_pass http://portal;
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
              proxy_set_header X-Forwarded-Proto $scheme;
              add_header {{Node.Header}} $upstream_addr always;
            }
          }
        }
        """;
}
