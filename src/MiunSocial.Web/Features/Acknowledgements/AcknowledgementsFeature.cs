namespace MiunSocial.Web.Features.Acknowledgements;

public static class AcknowledgementsFeature
{
    public static IServiceCollection AddAcknowledgements(this IServiceCollection services)
    {
        services.AddScoped<OwnAcknowledgements>();
        services.AddScoped<AcknowledgementWorkflow>();
        services.AddScoped<AcknowledgementBook>();
        services.AddScoped<AcknowledgementQueries>();
        return services.AddScoped<AcknowledgementReminding>();
    }
}
