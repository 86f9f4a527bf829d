namespace MiunSocial.Web.Features.People;

public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PeopleRegister>()
        .AddScoped<PeopleLinks>()
        .AddScoped<PeopleQueries>();
}
