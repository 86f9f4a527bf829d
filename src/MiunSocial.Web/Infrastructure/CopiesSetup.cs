using Microsoft.Extensions.Caching.StackExchangeRedis;
using MiunSocial.Data.Changes;
using StackExchange.Redis;

namespace MiunSocial.Web.Infrastructure;

public static class CopiesSetup
{
    /// <summary>How long a copy that is still valid is kept. Those that a change has made worthless leave by this too.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Before what the connection string says, which wins. The database answers in milliseconds: a Redis that does not, or is away,
    /// must not be what a page waits for.
    /// </summary>
    private const string Impatient = "abortConnect=false,connectRetry=1,connectTimeout=1000,asyncTimeout=500";

    /// <summary>In the node's memory, and in Redis as well where <c>ConnectionStrings:Redis</c> names one.</summary>
    public static void AddCopies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            builder.Services.AddStackExchangeRedisCache(options => Use(redis, options));
        }
        builder.Services.AddHybridCache(options => options.DefaultEntryOptions = new() { Expiration = Kept, LocalCacheExpiration = Kept });
        builder.Services.AddSingleton<ChangeStamps>();
        builder.Services.AddSingleton<IChangeListener>(services => services.GetRequiredService<ChangeStamps>());
        builder.Services.AddSingleton<ChangeWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChangeWatch>());
        builder.Services.AddSingleton<Copies>();
        builder.Services.AddSingleton<CatalogueCopy>();
    }

    private static void Use(string redis, RedisCacheOptions options)
    {
        options.InstanceName = "miunsocial:";
        options.ConfigurationOptions = ConfigurationOptions.Parse($"{Impatient},{redis}");
        options.ConfigurationOptions.BacklogPolicy = BacklogPolicy.FailFast;
        // Questions that are overdue are given up at a heartbeat.
        options.ConfigurationOptions.HeartbeatInterval = TimeSpan.FromMilliseconds(250);
    }
}
