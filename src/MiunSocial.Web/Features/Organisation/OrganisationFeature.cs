namespace MiunSocial.Web.Features.Organisation;

public static class OrganisationFeature
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrganisationRegister>()
        .AddScoped<OrganisationQueries>();
}
