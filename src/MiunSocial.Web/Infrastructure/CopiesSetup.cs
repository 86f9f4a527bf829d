using MiunSocial.Data.Changes;

namespace MiunSocial.Web.Infrastructure;

public static class CopiesSetup
{
    /// <summary>How long a copy that is still valid is kept. Those that a change has made worthless leave by this too.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>In the node's memory, and in Redis as well where <c>ConnectionStrings:Redis</c> names one.</summary>
    public static void AddCopies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            builder.Services.AddStackExchangeRedisCache(options => (options.Configuration, options.InstanceName) = (redis, "miunsocial:"));
        }
        builder.Services.AddHybridCache(options => options.DefaultEntryOptions = new() { Expiration = Kept, LocalCacheExpiration = Kept });
        builder.Services.AddSingleton<ChangeStamps>();
        builder.Services.AddSingleton<IChangeListener>(services => services.GetRequiredService<ChangeStamps>());
        builder.Services.AddSingleton<ChangeWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChangeWatch>());
        builder.Services.AddSingleton<Copies>();
    }
}
