namespace MiunSocial.Web.Features.Outbox;

public static class OutboxFeature
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services.AddScoped<OutboxQueries>();
}
