namespace MiunSocial.Web.Features.Registry;

public static class RegistryFeature
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services
        .AddScoped<AddressDesk>()
        .AddScoped<ChannelSaves>()
        .AddScoped<FactWords>()
        .AddScoped<HistoryQueries>()
        .AddScoped<MergeQueries>()
        .AddScoped<RegistryKeeper>()
        .AddScoped<RegistryPages>()
        .AddScoped<RegistryQueries>();
}
