using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Errors;

namespace MiunSocial.Web.Infrastructure;

public static class IdentitySetup
{
    /// <summary>How long somebody who asks to stay signed in does, counted from the last visit.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentity<Person, IdentityRole<Guid>>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The e-mail address is the user name; what it may hold is for EmailAddress to say.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireDigit = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<AccountErrors>()
            .AddClaimsPrincipalFactory<PersonClaims>();
        builder.Services.AddScoped<ILookupNormalizer, AddressNormalizer>();
        builder.Services.AddScoped<PersonSessions>();
        builder.Services.ConfigureApplicationCookie(options => Configure(options, builder.Environment));
    }

    private static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = CookieNames.For("signin", environment);
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            if (context.Properties is { IsPersistent: true, IssuedUtc: { } issued })
            {
                context.Properties.ExpiresUtc = issued.Add(Remembered);
            }
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context => IsWithoutDatabase(context.HttpContext)
            ? Task.CompletedTask
            : context.HttpContext.RequestServices.GetRequiredService<PersonSessions>().ValidateAsync(context);
        // A program is told; only people can sign in.
        var showSignIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = async context =>
        {
            if (ApiCallers.IsForPrograms(context.Request.Path))
            {
                ApiCallers.Challenge(context.HttpContext);
            }
            else if (await NextTry.IsOfSomebodySignedOutAsync(context.Request))
            {
                // A redirect would lose what was typed; the page keeps it until they have signed in again.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                await showSignIn(context);
            }
        };
        // A page is denied where it stands, with 403, instead of by a redirect.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>
    /// Whether a sign-in still holds is asked of the database. The error page may be about just that, and the files it needs, like
    /// all that is there for anyone and no page, are the same for everybody.
    /// </summary>
    private static bool IsWithoutDatabase(HttpContext context) =>
        ErrorPagesSetup.IsErrorPage(context)
        || (context.GetEndpoint()?.Metadata is { } endpoint
            && endpoint.GetMetadata<IAllowAnonymous>() is not null
            && endpoint.GetMetadata<ControllerActionDescriptor>() is null);
}
