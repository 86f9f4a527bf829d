var app = WebApplication.CreateBuilder(args).Build(); app.MapGet("/", (IHostEnvironment e) => e.EnvironmentName); app.Run();
