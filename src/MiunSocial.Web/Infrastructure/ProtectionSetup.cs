using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Infrastructure;

/// <summary>What guards every answer: headers, cookies, antiforgery and limits.</summary>
public static class ProtectionSetup
{
    public const string SignInLimit = "sign-in";
    public const string LinkCheckLimit = "link-check";

    public const string VerifyLimit = "verify";

    public const string ApiLimit = "api";

    /// <summary>In bytes; a request that writes every field to its limit is a tenth of it.</summary>
    public const long LargestBody = 1024 * 1024;

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        var environment = builder.Environment;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieNames.For("antiforgery", environment);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options =>
            options.Cookie.Name = CookieNames.For("message", environment));
        builder.Services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
            options.Secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options => Believe(options, builder.Configuration));
        builder.Services.AddRateLimiter(options =>
        {
            var signIns = builder.Configuration.GetValue("RateLimits:SignInsPerMinute", 300);
            var linkChecks = builder.Configuration.GetValue("RateLimits:LinkChecksPerMinute", 20);
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                SayWhenToTryAgain(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(SignInLimit, context => PerMinute(context, signIns));
            options.AddPolicy(LinkCheckLimit, context => PerMinute(context, linkChecks));
            options.AddPolicy(VerifyLimit, PerCaller(builder.Configuration.GetValue("RateLimits:VerifyPerMinute", 60)));
            options.AddPolicy(ApiLimit, PerCaller(builder.Configuration.GetValue("RateLimits:ApiPerMinute", 600)));
        });
    }

    public static void UseProtection(this WebApplication app)
    {
        app.UseForwardedHeaders();
        Framing.Use(app);
        Sandboxed.Use(app);
        app.UseSecurityHeaders(SecurityHeaders(app.Environment));
        app.UseCookiePolicy();
    }

    private static RateLimitPartition<IPAddress?> PerMinute(HttpContext context, int most) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    /// <summary>
    /// What a proxy says of a caller's address and scheme is believed of this machine's own, and of those named by
    /// <c>Proxies:Known</c> and <c>Proxies:KnownNetworks</c>, with commas between.
    /// </summary>
    private static void Believe(ForwardedHeadersOptions options, ConfigurationManager configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in Named(configuration["Proxies:Known"]))
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        foreach (var network in Named(configuration["Proxies:KnownNetworks"]))
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }
    }

    /// <summary>So many questions a minute for each key and each person, and for each address that neither is known of.</summary>
    private static Func<HttpContext, RateLimitPartition<string>> PerCaller(int perMinute) => context => RateLimitPartition.GetFixedWindowLimiter(
        ApiCaller.Of(context)?.Key is { } key ? $"key {key.Id:N}"
        : context.User.PersonId() is { } person ? $"person {person:N}"
        : $"address {context.Connection.RemoteIpAddress}",
        _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });

    private static string[] Named(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static void SayWhenToTryAgain(HttpResponse response, RateLimitLease lease)
    {
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static HeaderPolicyCollection SecurityHeaders(IHostEnvironment environment)
    {
        var headers = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddFontSrc().Self();
                // Bootstrap draws its checkmarks and arrows from data: images in its stylesheet.
                policy.AddImgSrc().Self().Data();
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddBaseUri().None();
                policy.AddFrameAncestors().None();
            })
            .RemoveServerHeader();
        return environment.IsDevelopment() ? headers : headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }
}
