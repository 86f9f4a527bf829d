namespace MiunSocial.Web.Features.Contact;

public static class ContactFeature
{
    public static IServiceCollection AddContact(this IServiceCollection services) => services.AddScoped<ContactQueries>();
}
