using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Testing;

/// <summary>The whole portal in the test's process, on a database of its own. As it is, it runs in Development with the demonstration data.</summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    /// <summary>A page asked for with this header meets a bug.</summary>
    public const string FaultHeader = "X-Test-Fault";

    private readonly Lazy<TemporaryDatabase> _own;

    static PortalFactory() =>
        // An environment set in the developer's shell would win over the one a test asks for.
        System.Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", null);

    public PortalFactory() => _own = new(() => new(Database, StartsWith));

    public string Environment { get; init; } = Environments.Development;

    public DatabaseKind Database { get; init; } = DatabaseUnderTest.Current;

    public StartingData StartsWith { get; init; } = StartingData.Demonstration;

    /// <summary>A database that is there before the portal and after it, or another node's; one of the portal's own when null.</summary>
    public TemporaryDatabase? On { get; init; }

    public TemporaryDatabase DatabaseInUse => On ?? _own.Value;

    public bool IsPseudoLocalized { get; init; }

    /// <summary>Time as the test tells it; the real clock when null.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Settings on top, such as <c>Site:Accent</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Puts test doubles at the edges.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    public QueryCounter Queries { get; } = new();

    public PortalClient Visit() => new(this);

    public async Task<PortalClient> SignedInAsAsync(string email)
    {
        var client = Visit();
        await client.SignInAsAsync(email);
        return client;
    }

    /// <summary>Reads or changes the database beside the pages.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<PortalDbContext, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task WithDatabaseAsync(Func<PortalDbContext, Task> use) => WithDatabaseAsync(async db =>
    {
        await use(db);
        return true;
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseContentRoot(Repository.PathOf("src", "MiunSocial.Web"));
        builder.UseSetting("Database:Provider", DatabaseInUse.Provider);
        builder.UseSetting("ConnectionStrings:MiunSocial", DatabaseInUse.ConnectionString);
        builder.UseSetting("Texts:Pseudo", IsPseudoLocalized.ToString());
        builder.UseSetting("Site:DemonstrationData", (StartsWith == StartingData.Demonstration).ToString());
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        // Notices stay where tests look for them.
        builder.UseSetting("Outbox:EverySeconds", "0");
        // Imports wait until a test lets a node work with them.
        builder.UseSetting("Imports:EverySeconds", "0");
        // Jobs have their turn when a test gives it to them.
        builder.UseSetting("Jobs:AskEverySeconds", "0");
        builder.UseSetting("RateLimits:SignInsPerMinute", "100000");
        builder.UseSetting("RateLimits:LinkChecksPerMinute", "100000");
        // No test asks anything of the world outside.
        builder.UseSetting("Links:Enabled", "false");
        builder.UseSetting("RateLimits:VerifyPerMinute", "100000");
        builder.UseSetting("RateLimits:ApiPerMinute", "100000");
        builder.UseSetting("Stopping:DrainSeconds", "0");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureTestServices(ConfigureServices);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _own.IsValueCreated)
        {
            _own.Value.Dispose();
        }
    }

    private void ConfigureServices(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = TemporaryDatabase.HashIterations);
        services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(Queries));
        services.AddSingleton<IStartupFilter>(new RequestObserver(Queries));
        services.Configure<MvcOptions>(options => options.Filters.Add(new Fault()));
        if (Clock is not null)
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        }
        Replace?.Invoke(services);
    }

    private sealed class RequestObserver(QueryCounter queries) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                // The test server has no network; limits and logs expect an address.
                context.Connection.RemoteIpAddress ??= IPAddress.Loopback;
                if (context.Request.Headers[QueryCounter.RequestHeader] is [{ } request])
                {
                    queries.Begin(request);
                }
                return rest(context);
            });
            next(app);
        };
    }

    private sealed class Fault : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            // The error page answers the same request again and must not fail with it.
            if (context.HttpContext.Request.Headers.ContainsKey(FaultHeader) && !context.HttpContext.Request.Path.StartsWithSegments("/error"))
            {
                throw new InvalidOperationException("A bug that a test asked for.");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
