namespace MiunSocial.Web.Features.Account;

public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddScoped<SignIns>()
        .AddScoped<Passwords>()
        .AddScoped<Preferences>()
        .AddSingleton<Demonstration>();
}
