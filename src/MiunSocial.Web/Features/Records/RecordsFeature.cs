namespace MiunSocial.Web.Features.Records;

public static class RecordsFeature
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services.AddScoped<RecordQueries>();
}
