import CommandLine

main()
